import { describe, expect, it } from '@jest/globals';
import { auditFindings } from './audit-findings.ts';

const report = (severity: string) =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: { ws: { name: 'ws', severity, range: '<8.21.0' } },
  });

describe('auditFindings', () => {
  it.each(['high', 'critical'])('finds a fault of severity %s', (severity) => {
    expect(auditFindings(report(severity))).toEqual([
      `ws <8.21.0 has a known fault of severity "${severity}": npm audit tells more`,
    ]);
  });

  it('lets lesser ones be', () => {
    expect(auditFindings(report('moderate'))).toEqual([]);
  });

  it.each(['', 'npm error', '{"statusCode":405,"message":"405 Method Not Allowed"}'])(
    'does not take silence for a good answer: %j',
    (printed) => {
      expect(auditFindings(printed)).toBeUndefined();
    },
  );
});
