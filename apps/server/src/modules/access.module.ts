import { AccessKeys } from '@cyberdrill/domain';
import { AccessChanges } from '@cyberdrill/identity';
import type { Config } from '@cyberdrill/platform';
import { Module, type DynamicModule } from '@nestjs/common';
import { Callers } from '../access/callers.ts';
import { Door } from '../access/door.ts';
import { Keyring } from '../access/keyring.ts';
import { WrongKeys } from '../access/wrong-keys.ts';
import { TrustedProxies } from '../http/trusted-proxies.ts';
import { Visitors } from '../identity/visitors.ts';
import { NdaGate } from '../people/nda-gate.ts';
import { NdaModule } from './nda.module.ts';
import { CONFIG } from './tokens.ts';

/** Who may do what. */
@Module({})
export class AccessModule {
  static with(adminToken: string): DynamicModule {
    return {
      module: AccessModule,
      global: true,
      imports: [NdaModule],
      providers: [
        {
          provide: Keyring,
          inject: [AccessKeys, AccessChanges],
          useFactory: (keys: AccessKeys, changes: AccessChanges) => new Keyring(keys, adminToken, changes),
        },
        {
          provide: Callers,
          inject: [Keyring, Visitors, WrongKeys],
          useFactory: (keyring: Keyring, visitors: Visitors, wrongKeys: WrongKeys) =>
            new Callers(keyring, visitors, wrongKeys),
        },
        {
          provide: Door,
          inject: [Keyring, Visitors, NdaGate],
          useFactory: (keyring: Keyring, visitors: Visitors, gate: NdaGate) =>
            new Door(keyring, visitors, gate),
        },
        {
          provide: TrustedProxies,
          inject: [CONFIG],
          useFactory: ({ trustedProxies }: Config) => new TrustedProxies(trustedProxies),
        },
        {
          provide: WrongKeys,
          inject: [TrustedProxies],
          useFactory: (proxies: TrustedProxies) => new WrongKeys(proxies),
        },
      ],
      exports: [Keyring, Callers, Door, TrustedProxies, WrongKeys],
    };
  }
}
