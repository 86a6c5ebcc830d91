import { SetMetadata } from '@nestjs/common';
import type { Resource } from '@cyberdrill/domain';

/**
 * What a route asks of its caller: nothing, to be an administrator, to have access to the exercise in whatever role, or a role in it
 * that may use one of these.
 */
export type Requirement = 'nothing' | 'admin' | 'access' | readonly Resource[];

/** Under which a route's {@link Requirement} is kept; the guard refuses a route that has none. */
export const REQUIREMENT = 'drill:requirement';

/** Anybody may call this. */
export function Open(): MethodDecorator & ClassDecorator {
  return requires('nothing');
}

/** Only the administrator may call this. */
export function ForAdmin(): MethodDecorator & ClassDecorator {
  return requires('admin');
}

/** Everybody with access to the exercise named by the route's `exerciseId` may call this, in whatever role. */
export function ForEveryRole(): MethodDecorator & ClassDecorator {
  return requires('access');
}

/** Only who has access to the exercise named by the route's `exerciseId`, in a role that may use one of these. */
export function Needs(...resources: readonly Resource[]): MethodDecorator & ClassDecorator {
  return requires(resources);
}

function requires(requirement: Requirement): MethodDecorator & ClassDecorator {
  return SetMetadata<string, Requirement>(REQUIREMENT, requirement);
}
