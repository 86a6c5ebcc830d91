import { SetMetadata } from '@nestjs/common';
import { mayRead, type Access, type Resource } from '@cyberdrill/domain';

/** What a route asks of its caller: nothing, the administrator's key, or a key to the exercise in one of these roles. */
export type Requirement = 'nothing' | 'admin' | readonly Access['role'][];

/** Under which a route's {@link Requirement} is kept; the guard refuses a route that has none. */
export const REQUIREMENT = 'drill:requirement';

/** Anybody may call this. */
export function Open(): MethodDecorator & ClassDecorator {
  return SetMetadata<string, Requirement>(REQUIREMENT, 'nothing');
}

/** Only the administrator may call this. */
export function ForAdmin(): MethodDecorator & ClassDecorator {
  return SetMetadata<string, Requirement>(REQUIREMENT, 'admin');
}

const ROLES: readonly Access['role'][] = ['control', 'evaluator', 'team'];

/** Only who has a key to the exercise named by the route's `exerciseId`, and may read one of these things of it. */
export function ForReaders(...resources: readonly Resource[]): MethodDecorator & ClassDecorator {
  return ForRoles(...ROLES.filter((role) => resources.some((resource) => mayRead(role, resource))));
}

/** Only who has a key to the exercise named by the route's `exerciseId`, in one of these roles, may call this. */
export function ForRoles(...roles: readonly Access['role'][]): MethodDecorator & ClassDecorator {
  return SetMetadata<string, Requirement>(REQUIREMENT, roles);
}
