import { describe, expect, it } from '@jest/globals';
import { Controller, Get } from '@nestjs/common';
import { CONTROLLERS } from '../modules/controllers.ts';
import { ForAdmin, Open } from './requires.ts';
import { routeFaults } from './route-faults.ts';

@Controller('half')
class HalfGuardedController {
  @Get('guarded')
  @ForAdmin()
  guarded(): void {}

  @Get('forgotten')
  forgotten(): void {}

  helper(): void {}
}

@Open()
@Controller('open')
class OpenController {
  @Get()
  page(): void {}
}

describe('routeFaults', () => {
  it('finds none in the server’s own routes', () => {
    expect(routeFaults(CONTROLLERS)).toEqual([]);
  });

  it('finds a route that says nothing of its caller, and takes the word of its class for the others', () => {
    expect(routeFaults([HalfGuardedController, OpenController])).toEqual([
      'HalfGuardedController.forgotten does not say what it asks of its caller',
    ]);
  });
});
