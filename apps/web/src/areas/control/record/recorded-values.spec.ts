import { describe, expect, it } from '@jest/globals';
import type { Field, Form } from '@cyberdrill/domain';
import { optionName, readValues } from './recorded-values.ts';

const field = (id: string, type: Field['type'], more: object = {}): Field =>
  ({ id, type, label: {}, ...more }) as Field;

const FORM: Form = {
  fields: [
    field('level', 'single', { options: [{ id: 'high', label: {} }] }),
    field('steps', 'multiple', {
      options: [
        { id: 'isolate', label: {} },
        { id: 'wait', label: {} },
      ],
    }),
    field('hosts', 'number'),
    field('what', 'text'),
    field('iocs', 'ioc-set'),
    field('class', 'rsit'),
    field('techniques', 'attack'),
    field('image', 'file'),
  ],
};

describe('an answer that is typed for a team', () => {
  it('has the shape of each field', () => {
    expect(
      readValues(FORM, {
        level: 'high',
        [optionName('steps', 'isolate')]: 'on',
        hosts: '3,5',
        what: ' Encrypted. ',
        iocs: 'ipv4 192.0.2.7\nDomain  example.org',
        class: 'malicious-code / infected-system',
        techniques: 't1486, T1566.001',
        image: 'x.png',
      }),
    ).toEqual({
      level: 'high',
      steps: ['isolate'],
      hosts: 3.5,
      what: 'Encrypted.',
      iocs: [
        { type: 'ipv4', value: '192.0.2.7' },
        { type: 'domain', value: 'example.org' },
      ],
      class: { class: 'malicious-code', type: 'infected-system' },
      techniques: ['T1486', 'T1566.001'],
    });
  });

  it('leaves out what was left empty', () => {
    expect(readValues(FORM, { level: '', what: ' ', iocs: '', class: ' ' })).toEqual({});
  });
});
