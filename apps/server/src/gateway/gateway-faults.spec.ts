import { describe, expect, it } from '@jest/globals';
import { SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import { DrillGateway } from './drill-gateway.ts';
import { ExerciseGateway } from './exercise.gateway.ts';
import { gatewayFaults, isGateway } from './gateway-faults.ts';

@WebSocketGateway()
class BareGateway {
  @SubscribeMessage('command:send')
  handle(): void {}
}

@DrillGateway()
class StrayGateway {
  @SubscribeMessage('room:join')
  handle(): void {}
}

class NotAGateway {}

describe('gatewayFaults', () => {
  it('finds none in the gateway of the server', () => {
    expect(gatewayFaults([ExerciseGateway])).toEqual([]);
  });

  it('finds a gateway that was not built with the decorator, and an event handled twice', () => {
    expect(gatewayFaults([ExerciseGateway, BareGateway])).toEqual([
      'BareGateway is not built with @DrillGateway()',
      'command:send is handled twice',
    ]);
  });

  it('finds events that nobody handles, and events that are not of the protocol', () => {
    expect(gatewayFaults([StrayGateway])).toEqual([
      'nobody handles command:send',
      'nobody handles time:read',
      'nobody handles draft:keep',
      'nobody handles presence:tell',
      'room:join is not of the protocol',
    ]);
  });

  it('knows a gateway however it was made one', () => {
    expect([ExerciseGateway, BareGateway, StrayGateway, NotAGateway, {}].map(isGateway)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
