import { IsObject, IsString, Matches } from 'class-validator';

/** What every command has, whatever its kind. */
export class CommandEnvelope {
  @Matches(/^[\w.:-]{1,100}$/)
  readonly commandId!: string;

  @IsString()
  readonly kind!: string;

  @IsObject()
  readonly data!: object;
}
