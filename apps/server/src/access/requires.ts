import { SetMetadata } from '@nestjs/common';
import type { Access } from '@cyberdrill/domain';

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

/** Only who has a key to the exercise named by the route's `exerciseId`, in one of these roles, may call this. */
export function ForRoles(...roles: readonly Access['role'][]): MethodDecorator & ClassDecorator {
  return SetMetadata<string, Requirement>(REQUIREMENT, roles);
}
