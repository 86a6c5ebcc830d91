import { AppError } from '@cyberdrill/platform';
import { Injectable, type PipeTransform } from '@nestjs/common';

/** A folder's name, never a path: nothing outside the folder of packs can be named. */
export const PACK_NAME = /^\w[\w.-]{0,99}$/;

/** The pack that a route names. */
@Injectable()
export class PackNamePipe implements PipeTransform<string, string> {
  transform(name: string): string {
    if (!PACK_NAME.test(name))
      throw new AppError('REQUEST_INVALID', { problem: 'no scenario pack can be called so' });
    return name;
  }
}
