import { SetMetadata } from '@nestjs/common';
import type { Resource } from '@cyberdrill/domain';

/**
 * What a route asks of its caller: nothing; to be signed in, whether or not a second factor is due; to be signed in with everything
 * that is due; to be an administrator; to have access to the exercise in whatever role, or in a role that may use one of these.
 */
export type Requirement = 'nothing' | 'session' | 'account' | 'admin' | 'access' | readonly Resource[];

/** Under which a route's {@link Requirement} is kept; the guard refuses a route that has none. */
export const REQUIREMENT = 'drill:requirement';

/** Anybody may call this. */
export function Open(): MethodDecorator & ClassDecorator {
  return requires('nothing');
}

/** Whoever is signed in may call this, also while a second factor is due: to show it, to enrol it, or to sign out. */
export function ForEverySession(): MethodDecorator & ClassDecorator {
  return requires('session');
}

/** Whoever is signed in may call this, once no second factor is due. */
export function ForEveryAccount(): MethodDecorator & ClassDecorator {
  return requires('account');
}

/** Only administrators, and who has the administrator's key, may call this. */
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
