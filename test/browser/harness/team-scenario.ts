/** A small scenario for the team room: one inject that asks for an answer of every kind, with hints; one that only tells, by hand. */
export const TEAM_SCENARIO = `
cyberdrill: 1
id: team-room-test
version: 1.0.0
title: { en: Team room test, ar: اختبار غرفة الفريق }
summary: { en: A scenario for tests of the team room., ar: سيناريو لاختبار غرفة الفريق. }
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
  - id: outage
    title: { en: Outage of the portal, ar: انقطاع البوابة }
    body: { en: EXERCISE. The portal of the ministry is down., ar: تمرين. بوابة الوزارة متوقفة. }
    channel: email
    from: excon
    release: { at: T+00:00 }
    objectives: [answer]
    response:
      deadline: 30m
      freeForm: optional
      fields:
        - id: impact
          type: single
          label: { en: Impact, ar: الأثر }
          required: true
          options: { low: { en: Low, ar: منخفض }, high: { en: High, ar: مرتفع } }
        - id: measures
          type: multiple
          label: { en: Measures, ar: الإجراءات }
          options: { isolate: { en: Isolate, ar: عزل }, watch: { en: Watch, ar: مراقبة } }
        - { id: count, type: number, label: { en: Machines, ar: الأجهزة }, min: 1, max: 99 }
        - { id: words, type: text, label: { en: Assessment, ar: التقييم }, multiline: true, required: true }
        - { id: iocs, type: ioc-set, label: { en: Indicators, ar: المؤشرات } }
        - { id: class, type: rsit, label: { en: Class, ar: التصنيف } }
        - { id: techniques, type: attack, label: { en: Techniques, ar: التقنيات } }
        - { id: log, type: file, label: { en: Log, ar: السجل } }
    hints:
      - { id: ask, text: { en: Ask the operator., ar: اسأل المشغّل. }, cost: 0.1, availableAfter: 0s }
    expectations:
      - { id: acknowledged, type: acknowledge, description: { en: Acknowledges., ar: يقرّ بالاستلام. }, dimension: A, target: 5m, deadline: 15m }
  - id: post
    kind: information
    title: { en: A post about the portal, ar: منشور عن البوابة }
    body: { en: EXERCISE. Nobody can log in., ar: تمرين. لا أحد يستطيع الدخول. }
    channel: social
    from: excon
    release: { manual: true }
    objectives: [answer]
`;
