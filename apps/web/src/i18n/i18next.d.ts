import 'i18next';
import type common from '../../locales/en/common.json';
import type control from '../../locales/en/control.json';
import type evaluation from '../../locales/en/evaluation.json';
import type identity from '../../locales/en/identity.json';
import type messages from '../../locales/en/messages.json';
import type msel from '../../locales/en/msel.json';
import type report from '../../locales/en/report.json';
import type team from '../../locales/en/team.json';
import type wall from '../../locales/en/wall.json';
import type workshop from '../../locales/en/workshop.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    returnNull: false;
    resources: {
      common: typeof common;
      identity: typeof identity;
      team: typeof team;
      messages: typeof messages;
      control: typeof control;
      msel: typeof msel;
      evaluation: typeof evaluation;
      wall: typeof wall;
      report: typeof report;
      workshop: typeof workshop;
    };
  }
}
