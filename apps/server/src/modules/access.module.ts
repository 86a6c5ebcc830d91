import { AccessKeys } from '@cyberdrill/domain';
import { Module, type DynamicModule } from '@nestjs/common';
import { Keyring } from '../access/keyring.ts';

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
      ],
      exports: [Keyring],
    };
  }
}
