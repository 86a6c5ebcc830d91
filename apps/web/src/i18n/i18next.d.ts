import 'i18next';
import type common from '../../locales/en/common.json';
import type identity from '../../locales/en/identity.json';
import type team from '../../locales/en/team.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    returnNull: false;
    resources: { common: typeof common; identity: typeof identity; team: typeof team };
  }
}
