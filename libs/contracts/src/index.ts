export * from './audit.ts';
export * from './demonstration.ts';
export * from './errors.ts';
export * from './http.ts';
export * from './identity.ts';
export * from './people.ts';
export * from './realtime.ts';
