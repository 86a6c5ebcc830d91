/** Two teams, a ministry and the press; whoever has the inject owes the ministry a report that it knows of. */
export const MESSAGE_SCENARIO = `
cyberdrill: 1
id: message-test
version: 1.0.0
title: { en: Message test, ar: اختبار الرسائل }
summary: { en: A scenario for tests of messages., ar: سيناريو لاختبار الرسائل. }
language: en
languages: [en, ar]
licence: Apache-2.0
authors: [CyberDrill]
level: basic
tlp: TLP:AMBER
duration: 2h
startsAt: '2030-01-15T08:00:00+00:00'
objectives:
  - { id: report, title: { en: Report, ar: الإبلاغ }, aim: communication }
roles:
  - { id: ministry, name: { en: Ministry of Health, ar: وزارة الصحة }, description: { en: Wants to know., ar: تريد أن تعرف. } }
  - { id: press, name: { en: The press, ar: الصحافة }, description: { en: Asks., ar: تسأل. } }
parts:
  - { id: cirt, name: { en: CIRT, ar: فريق الاستجابة }, teams: rest }
injects:
  - id: ransom
    title: { en: Ransom note at the hospital, ar: طلب فدية في المستشفى }
    body: { en: EXERCISE. A ransom note., ar: تمرين. رسالة طلب فدية. }
    channel: email
    from: excon
    tlp: TLP:GREEN
    release: { at: T+00:00 }
    objectives: [report]
    expectations:
      - { id: acknowledged, type: acknowledge, description: { en: Acknowledges., ar: يقرّ بالاستلام. }, dimension: A, target: 5m, deadline: 15m }
obligations:
  - id: early-warning
    title: { en: Early warning to the ministry, ar: إنذار مبكر إلى الوزارة }
    to: ['role:ministry']
    trigger: { inject: ransom, milestone: delivered }
    messageKinds: [notification]
    target: 30m
    deadline: 60m
    weight: 1
    dimension: D
    knownToTeam: true
    objectives: [report]
`;
