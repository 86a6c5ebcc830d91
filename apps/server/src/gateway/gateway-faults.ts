import { CLIENT_EVENTS } from '@cyberdrill/contracts';
import type { Type } from '@nestjs/common';
import { GATEWAY_METADATA, MESSAGE_METADATA } from '@nestjs/websockets/constants.js';
import { DRILL_GATEWAY } from './drill-gateway.ts';

/** Whether a class is a gateway, however it was made one. */
export function isGateway(provider: unknown): provider is Type {
  return typeof provider === 'function' && Reflect.getMetadata(GATEWAY_METADATA, provider) === true;
}

/**
 * What is wrong with the gateways of a server: one made without the decorator, an event that nobody handles,
 * or that two handle, or that is not of the protocol. Empty when all is well.
 */
export function gatewayFaults(gateways: readonly Type[]): readonly string[] {
  const handled = gateways.flatMap(eventsOf);
  const known: readonly string[] = CLIENT_EVENTS;
  return [
    ...gateways
      .filter((gateway) => Reflect.getMetadata(DRILL_GATEWAY, gateway) !== true)
      .map(({ name }) => `${name} is not built with @DrillGateway()`),
    ...known.filter((event) => !handled.includes(event)).map((event) => `nobody handles ${event}`),
    ...handled
      .filter((event, index) => handled.indexOf(event) !== index)
      .map((event) => `${event} is handled twice`),
    ...handled.filter((event) => !known.includes(event)).map((event) => `${event} is not of the protocol`),
  ];
}

function eventsOf({ prototype }: Type): string[] {
  return Object.getOwnPropertyNames(prototype)
    .map((name) => Object.getOwnPropertyDescriptor(prototype, name)?.value as unknown)
    .filter((member) => typeof member === 'function')
    .map((method) => Reflect.getMetadata(MESSAGE_METADATA, method) as string | undefined)
    .filter((event) => event !== undefined);
}
