import { AccessKeys } from '@cyberdrill/domain';
import type { Config } from '@cyberdrill/platform';
import { Module, type DynamicModule } from '@nestjs/common';
import { Keyring } from '../access/keyring.ts';
import { WrongKeys } from '../access/wrong-keys.ts';
import { TrustedProxies } from '../http/trusted-proxies.ts';
import { CONFIG } from './tokens.ts';

/** Who may do what. */
@Module({})
export class AccessModule {
  static with(adminToken: string): DynamicModule {
    return {
      module: AccessModule,
      global: true,
      providers: [
        {
          provide: Keyring,
          inject: [AccessKeys],
          useFactory: (keys: AccessKeys) => new Keyring(keys, adminToken),
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
      exports: [Keyring, TrustedProxies, WrongKeys],
    };
  }
}
