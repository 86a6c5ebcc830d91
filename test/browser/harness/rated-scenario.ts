/** A scenario with everything that evaluators judge: an answer rated by a rubric, an objective, an expected action, a duty. */
export const RATED_SCENARIO = `
cyberdrill: 1
id: rated-test
version: 1.0.0
title: { en: Rated test, ar: اختبار التقييم }
summary: { en: A scenario for tests of the evaluation., ar: سيناريو لاختبار التقييم. }
language: en
languages: [en, ar]
licence: Apache-2.0
authors: [CyberDrill]
level: basic
tlp: TLP:AMBER
duration: 2h
startsAt: '2030-01-15T08:00:00+00:00'
objectives:
  - { id: warn, title: { en: Others are warned, ar: تحذير الآخرين }, aim: cooperation }
parts:
  - { id: cirt, name: { en: CIRT, ar: فريق الاستجابة }, teams: rest }
injects:
  - id: statement
    number: '1'
    title: { en: A journalist asks, ar: سؤال صحفي }
    body: { en: EXERCISE. What do you know of the attack?, ar: تمرين. ماذا تعرفون عن الهجوم؟ }
    channel: email
    from: excon
    release: { at: T+00:00 }
    objectives: [warn]
    response:
      freeForm: required
      fields:
        - { id: cleared, type: single, label: { en: Who lets it out, ar: من أجازه }, options: { head: { en: The head of the CIRT, ar: رئيس الفريق }, nobody: { en: Nobody, ar: لا أحد } } }
    expectations:
      - { id: good, type: public-comms, description: { en: Only confirmed facts in plain words., ar: وقائع مؤكدة بكلمات بسيطة. }, dimension: F, target: 8m, deadline: 15m, criteria: [accuracy, clarity] }
    expectedResponse: { en: Names no culprit and says when the next statement comes., ar: لا يسمّي جانيًا ويذكر موعد البيان التالي. }
  - id: second-pair-of-eyes
    number: E1
    kind: expected-action
    title: { en: A second person reads it, ar: شخص ثانٍ يقرؤه }
    body: { en: Before it leaves somebody else reads the statement., ar: قبل الإرسال يقرأ شخص آخر البيان. }
    channel: in-person
    from: excon
    release: { at: T+00:00 }
    objectives: [warn]
obligations:
  - id: warn-others
    title: { en: Warn the others, ar: تحذير الآخرين }
    from: [cirt]
    to: ['part:*']
    trigger: { inject: statement, milestone: released }
    messageKinds: [notification]
    target: 3m
    deadline: 60m
    dimension: E
    objectives: [warn]
`;
