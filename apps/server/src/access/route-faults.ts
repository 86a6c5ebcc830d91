import type { Type } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/internal';
import { REQUIREMENT } from './requires.ts';

/** Routes that do not say what they ask of their caller. Empty when all is well. */
export function routeFaults(controllers: readonly Type[]): readonly string[] {
  return controllers.flatMap((controller) =>
    handlersOf(controller)
      .filter(({ handler }) => !saysWhatItAsks(handler) && !saysWhatItAsks(controller))
      .map(({ name }) => `${controller.name}.${name} does not say what it asks of its caller`),
  );
}

function handlersOf({ prototype }: Type): { readonly name: string; readonly handler: object }[] {
  return Object.getOwnPropertyNames(prototype)
    .map((name) => ({
      name,
      handler: Object.getOwnPropertyDescriptor(prototype, name)?.value as unknown,
    }))
    .filter(
      (member): member is { name: string; handler: object } =>
        typeof member.handler === 'function' && Reflect.hasMetadata(METHOD_METADATA, member.handler),
    );
}

function saysWhatItAsks(target: object): boolean {
  return Reflect.hasMetadata(REQUIREMENT, target);
}
