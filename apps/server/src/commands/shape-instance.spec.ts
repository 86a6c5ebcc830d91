import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, ValidateNested } from 'class-validator';
import { overlongListIn, shapeInstance } from './shape-instance.ts';

class Leaf {
  @IsInt()
  readonly size!: number;
}

class Branch {
  @ArrayMaxSize(2)
  @ValidateNested({ each: true })
  @Type(() => Leaf)
  readonly leaves!: readonly Leaf[];

  @ValidateNested()
  @Type(() => Branch)
  readonly next?: Branch;
}

class Unbounded {
  @ValidateNested({ each: true })
  @Type(() => Leaf)
  readonly leaves!: readonly Leaf[];
}

describe('shapeInstance', () => {
  it('makes instances of the class, and of those that it names', () => {
    const branch = shapeInstance(Branch, { leaves: [{ size: 1 }], next: { leaves: [] }, other: { size: 2 } });
    expect(branch).toBeInstanceOf(Branch);
    expect(branch.leaves[0]).toBeInstanceOf(Leaf);
    expect(branch.next).toBeInstanceOf(Branch);
    expect((branch as unknown as { readonly other: object }).other).not.toBeInstanceOf(Leaf);
    expect(branch).toMatchObject({ leaves: [{ size: 1 }], next: { leaves: [] }, other: { size: 2 } });
  });

  it('leaves what is no object as it is, for the validators', () => {
    const branch = shapeInstance(Branch, { leaves: [1, null, [{}]], next: 'x' });
    expect(branch).toMatchObject({ leaves: [1, null, [{}]], next: 'x' });
  });

  it('changes nothing of what it was given', () => {
    const plain = { leaves: [{ size: 1 }] };
    shapeInstance(Branch, plain);
    expect(Object.getPrototypeOf(plain.leaves[0])).toBe(Object.prototype);
  });

  it('lets no name reach the prototype', () => {
    const branch = shapeInstance(Branch, JSON.parse('{"__proto__":{"isAdmin":true}}') as object);
    expect(Object.getPrototypeOf(branch)).toBe(Branch.prototype);
  });
});

describe('overlongListIn', () => {
  it.each<[string, object, string | undefined]>([
    ['short lists', { leaves: [{}, {}], next: { leaves: [] } }, undefined],
    ['what is no list', { leaves: 7, next: null }, undefined],
    ['lists that the class says nothing of', { other: [{}, {}, {}] }, undefined],
    ['a long list', { leaves: [{}, {}, {}] }, 'data.leaves must contain no more than 2 elements'],
    [
      'a long list further in',
      { next: { leaves: [1, 2, 3] } },
      'data.next.leaves must contain no more than 2 elements',
    ],
  ])('judges %s', (_, plain, problem) => {
    expect(overlongListIn(Branch, plain, 'data')).toBe(problem);
  });

  it('does not go without a limit', () => {
    expect(() => overlongListIn(Unbounded, { leaves: [] }, '')).toThrow(/Unbounded\.leaves/);
  });
});
