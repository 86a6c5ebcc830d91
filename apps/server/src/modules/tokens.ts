/** Name under which the server's configuration is provided: an interface, so it has no class to be named by. */
export const CONFIG = Symbol('config');
