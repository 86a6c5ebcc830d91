import { applyDecorators } from '@nestjs/common';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, Length, Matches } from 'class-validator';
import { AllDifferent } from './all-different.ts';

const LONGEST_ID = 300;
const MOST_TEAMS = 200;

/** An id as scenarios and clients make them; the core decides whether there is such a thing. */
export function Id(): PropertyDecorator {
  return applyDecorators(IsString(), Length(1, LONGEST_ID));
}

/** Words of a person: not empty, at most `maxLength` characters. */
export function Words(maxLength: number): PropertyDecorator {
  return applyDecorators(IsString(), Length(1, maxLength));
}

/** Ids of teams, at least one; leaving the property out is how "all teams" is said. */
export function TeamIds(): PropertyDecorator {
  return applyDecorators(
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(MOST_TEAMS),
    AllDifferent(),
    IsString({ each: true }),
    Length(1, LONGEST_ID, { each: true }),
  );
}

/** A party: `team:<id>` or `role:<id>`. */
export const PARTY = /^(team|role):[\w.-]{1,200}$/;

/** SHA-256 in lower-case hexadecimal. */
export function Sha256(): PropertyDecorator {
  return Matches(/^[0-9a-f]{64}$/);
}

/** A media type without parameters, for example `image/png`. */
export const MEDIA_TYPE = /^[\w.+-]{1,60}\/[\w.+-]{1,100}$/;
