import type { Access } from '@cyberdrill/domain';
import type { SignedIn } from '@cyberdrill/identity';

/** Who asks: the holder of the administrator's key, the holder of a key to an exercise, or somebody who is signed in. */
export type Caller =
  | { readonly kind: 'administrator' }
  | { readonly kind: 'key'; readonly access: Access }
  | { readonly kind: 'person'; readonly signedIn: SignedIn };
