/** A small scenario in two languages: one inject at STARTEX, with Markdown, and one by hand. */
export const BROWSER_SCENARIO = `
cyberdrill: 1
id: browser-test
version: 1.0.0
title: { en: Browser test, ar: اختبار المتصفح }
summary: { en: A scenario for tests of the pages., ar: سيناريو لاختبار الصفحات. }
language: en
languages: [en, ar]
licence: Apache-2.0
authors: [CyberDrill]
level: basic
tlp: TLP:AMBER
duration: 2h
startsAt: '2030-01-15T08:00:00+00:00'
objectives:
  - { id: answer, title: { en: Answer, ar: الإجابة }, aim: communication }
parts:
  - { id: cirt, name: { en: CIRT, ar: فريق الاستجابة }, teams: rest }
injects:
  - id: ransom
    title: { en: Ransom note at the hospital, ar: طلب فدية في المستشفى }
    body:
      en: |
        EXERCISE. Screens of the admission desk show a ransom note.

        - Files end in **.locked**
        - The note names 192.0.2.7
      ar: |
        تمرين. تظهر على شاشات مكتب الاستقبال رسالة طلب فدية.

        - تنتهي الملفات بـ **.locked**
        - تذكر الرسالة 192.0.2.7
    channel: email
    from: excon
    release: { at: T+00:00 }
    objectives: [answer]
    expectations:
      - { id: acknowledged, type: acknowledge, description: { en: Acknowledges., ar: يقرّ بالاستلام. }, dimension: A, target: 5m, deadline: 15m }
  - id: press
    kind: information
    title: { en: Press call, ar: اتصال من الصحافة }
    body: { en: EXERCISE. A reporter asks what has happened., ar: تمرين. يسأل صحفي عما حدث. }
    channel: phone
    from: excon
    release: { manual: true }
    objectives: [answer]
`;
