/** A type of incident within a class of the taxonomy. */
export interface RsitType {
  readonly code: string;
  readonly name: string;
}

/** A class of the taxonomy with its types. */
export interface RsitClass {
  readonly code: string;
  readonly name: string;
  readonly types: readonly RsitType[];
}

/**
 * The Reference Security Incident Taxonomy (working copy, version 1003, CC0): 11 classes, 39 types. Classifying an incident means naming
 * its class (mandatory) and its type (desired), as in `malicious-code/c2-server`.
 */
export const RSIT_CLASSES: readonly RsitClass[] = [
  rsitClass('abusive-content', 'Abusive Content', {
    spam: 'Spam',
    'harmful-speech': 'Harmful Speech',
    violence: '(Child) Sexual Exploitation/Sexual/Violent Content',
  }),
  rsitClass('malicious-code', 'Malicious Code', {
    'infected-system': 'Infected System',
    'c2-server': 'C2 Server',
    'malware-distribution': 'Malware Distribution',
    'malware-configuration': 'Malware Configuration',
  }),
  rsitClass('information-gathering', 'Information Gathering', {
    scanner: 'Scanning',
    sniffing: 'Sniffing',
    'social-engineering': 'Social Engineering',
  }),
  rsitClass('intrusion-attempts', 'Intrusion Attempts', {
    'ids-alert': 'Exploitation of Known Vulnerabilities',
    'brute-force': 'Login Attempts',
    exploit: 'New Attack Signature',
  }),
  rsitClass('intrusions', 'Intrusions', {
    'privileged-account-compromise': 'Privileged Account Compromise',
    'unprivileged-account-compromise': 'Unprivileged Account Compromise',
    'application-compromise': 'Application Compromise',
    'system-compromise': 'System Compromise',
    burglary: 'Burglary',
  }),
  rsitClass('availability', 'Availability', {
    dos: 'Denial of Service',
    ddos: 'Distributed Denial of Service',
    misconfiguration: 'Misconfiguration',
    sabotage: 'Sabotage',
    outage: 'Outage',
  }),
  rsitClass('information-content-security', 'Information Content Security', {
    'unauthorised-information-access': 'Unauthorised Access to Information',
    'unauthorised-information-modification': 'Unauthorised Modification of Information',
    'data-loss': 'Data Loss',
    'data-leak': 'Leak of Confidential Information',
  }),
  rsitClass('fraud', 'Fraud', {
    'unauthorised-use-of-resources': 'Unauthorised Use of Resources',
    copyright: 'Copyright',
    masquerade: 'Masquerade',
    phishing: 'Phishing',
  }),
  rsitClass('vulnerable', 'Vulnerable', {
    'weak-crypto': 'Weak Cryptography',
    'ddos-amplifier': 'DDoS Amplifier',
    'potentially-unwanted-accessible': 'Potentially Unwanted Accessible Services',
    'information-disclosure': 'Information Disclosure',
    'vulnerable-system': 'Vulnerable System',
  }),
  rsitClass('other', 'Other', {
    other: 'Uncategorised',
    undetermined: 'Undetermined',
  }),
  rsitClass('test', 'Test', { test: 'Test' }),
];

/** A class by its code, or `undefined` when the taxonomy has none of that code. */
export function findRsitClass(classCode: string): RsitClass | undefined {
  return RSIT_CLASSES.find(({ code }) => code === classCode);
}

/** A type by its class and its own code, or `undefined` when the class has none of that code. */
export function findRsitType(classCode: string, typeCode: string): RsitType | undefined {
  return findRsitClass(classCode)?.types.find(({ code }) => code === typeCode);
}

function rsitClass(code: string, name: string, types: Readonly<Record<string, string>>): RsitClass {
  return {
    code,
    name,
    types: Object.entries(types).map(([typeCode, typeName]) => ({ code: typeCode, name: typeName })),
  };
}
