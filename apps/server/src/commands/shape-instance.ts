import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { ARRAY_MAX_SIZE, getMetadataStorage, IS_OBJECT } from 'class-validator';

type Shape = new () => object;

/**
 * Makes an instance of a class from a plain object, and of the classes that it names by `@Type` from the objects in it: what
 * class-validator goes by. class-transformer's `plainToInstance` would walk through and copy all values, whether the class
 * has a place for them or not, which for 64 KB of small ones takes 100 ms.
 */
export function shapeInstance<T extends object>(shape: new () => T, plain: object): T {
  // Properties are defined, not set: no name among them can reach a setter, such as that of the prototype.
  const instance = Object.create(shape.prototype as object, Object.getOwnPropertyDescriptors(plain)) as T;
  for (const [name, inner] of Object.entries(plain) as [keyof T & string, unknown][]) {
    const innerShape = innerShapeOf(shape, name);
    if (innerShape !== undefined) instance[name] = innerInstances(innerShape, inner) as T[typeof name];
  }
  return instance;
}

/**
 * Finds a list of objects that is longer than its `@ArrayMaxSize`, or that stands where one object (`@IsObject`) should. class-validator would look at each of them first, which for
 * 64 KB of empty ones takes a second.
 * @returns what is wrong, without the values; `undefined` when all is well
 */
export function overlongListIn(shape: Shape, plain: object, at: string): string | undefined {
  for (const [name, inner] of Object.entries(plain) as [string, unknown][]) {
    const innerShape = innerShapeOf(shape, name);
    if (innerShape === undefined || typeof inner !== 'object' || inner === null) continue;
    const path = at === '' ? name : `${at}.${name}`;
    if (!Array.isArray(inner)) {
      const found = overlongListIn(innerShape, inner, path);
      if (found !== undefined) return found;
      continue;
    }
    if (isOneObject(shape, name)) return `${path} must be an object`;
    const most = mostItemsOf(shape, name);
    if (inner.length > most) return `${path} must contain no more than ${most} elements`;
  }
  return undefined;
}

function innerShapeOf(shape: Shape, name: string): Shape | undefined {
  return defaultMetadataStorage.findTypeMetadata(shape, name)?.typeFunction() as Shape | undefined;
}

function innerInstances(shape: Shape, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => innerInstances(shape, item));
  return typeof value === 'object' && value !== null ? shapeInstance(shape, value) : value;
}

function isOneObject(shape: Shape, name: string): boolean {
  return ruleOf(shape, name, IS_OBJECT) !== undefined;
}

function mostItemsOf(shape: Shape, name: string): number {
  const limit = ruleOf(shape, name, ARRAY_MAX_SIZE);
  if (limit === undefined)
    throw new Error(`${shape.name}.${name} is a list of objects without @ArrayMaxSize`);
  return limit.constraints[0] as number;
}

function ruleOf(shape: Shape, name: string, rule: string) {
  return getMetadataStorage()
    .getTargetValidationMetadatas(shape, '', false, false)
    .find((each) => each.propertyName === name && each.name === rule);
}
