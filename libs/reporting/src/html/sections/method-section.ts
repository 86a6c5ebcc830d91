import {
  type ExerciseReport,
  type RulesReport,
  type TeamExerciseReport,
  spanInWords,
} from '@cyberdrill/domain';
import { html } from '../markup.ts';
import type { Section } from '../section.ts';

/** How scores are computed, and what they cannot tell. */
export function methodSection(exercise: ExerciseReport | TeamExerciseReport, rules: RulesReport): Section {
  const times = rules.responsiveness;
  return {
    id: 'method',
    title: 'How scores are computed, and their limits',
    body: html`<h3>Rules</h3>
      <ul>
        <li>
          Time runs from when an inject reached the team, in active time: pauses and time jumps take nothing
          from anyone.
        </li>
        <li>
          Timeliness is 1 up to the target and falls to the floor at the deadline: t = 1 − ((Δ − target) ÷
          (deadline − target))^(1 ÷ δ).
        </li>
        <li>
          Quality comes from automatic checks (weighted share), from evaluators on a scale of 1 to 5 (q = (r −
          1) ÷ 4), or from the mean of both. Two evaluators count by their mean when they differ by at most 1;
          else a third decides.
        </li>
        <li>
          A task scores s = q × ((1 − β) + β × t): a fast wrong answer earns nothing, a late right one keeps
          most.
        </li>
        <li>
          The answer that counts is the last final one before ENDEX; its quality and its time belong together.
        </li>
        <li>An inject scores the weighted mean of its expectations, less hints (at most one half).</li>
        <li>
          What never reached a team, was skipped, or was excused with a reason is in neither sum. What was
          delivered and not done scores 0. What awaits an evaluator is in neither sum yet.
        </li>
        <li>A task is met from quality 0.5 on, and on time when it is also done by its deadline.</li>
        <li>
          Coordination is 70 % duties to tell others and 30 % answering requests (acknowledge within
          ${spanInWords(times.acknowledgeTargetMs)} to ${spanInWords(times.acknowledgeDeadlineMs)}, answer
          within ${spanInWords(times.answerTargetMs)} to ${spanInWords(times.answerDeadlineMs)}), less 0.05
          for each handling breach, at most 0.2.
        </li>
        <li>
          Dimensions and composite are shares of what was attainable for each team. Intervals come from
          drawing injects anew (bootstrap, 500 draws). With fewer than 5 teams, or where an interval reaches
          over more than one quarter, no quarter is named.
        </li>
      </ul>
      <h3>Limits</h3>
      <ul>
        <li>
          What teams say outside the platform leaves no trace: a duty done by telephone counts only when an
          evaluator judges it done.
        </li>
        <li>
          Handling is checked by labels. Whether the right people read a message is for people to judge.
        </li>
        <li>
          Automatic checks look for what the author foresaw; a good answer in other words may need an
          evaluator.
        </li>
        <li>
          A drill shows what was done on one day. It gives evidence for or against a capability, never a
          maturity level.
        </li>
        <li>With few teams and few injects, small differences mean nothing; look at the intervals.</li>
      </ul>
      <h3>What this report was made from</h3>
      <dl class="facts">
        <dt>Exercise</dt>
        <dd><bdi class="id">${exercise.exerciseId}</bdi></dd>
        <dt>Scenario</dt>
        <dd>
          <bdi>${exercise.scenario.id}</bdi>, version ${exercise.scenario.version}, licence
          ${exercise.scenario.licence}
        </dd>
        <dt>Journal</dt>
        <dd>
          ${'entries' in exercise.journal && `${exercise.journal.entries} entries; `}last hash
          <span class="id">${exercise.journal.headHash}</span>
        </dd>
        <dt>Signed</dt>
        <dd>
          The server signs where the journal stands (Ed25519) once a minute and at ENDEX. The signatures are
          kept beside the journal; <code>cyberdrill verify</code> holds the journal against them.
        </dd>
        <dt>Scoring rules</dt>
        <dd>
          version ${rules.version}; fixed by the plan with hash <span class="id">${rules.fixedBy}</span>
        </dd>
        <dt>Scoring mode</dt>
        <dd>${rules.scoringMode}${rules.isTraining && '; training, hints cost nothing'}</dd>
      </dl>
      <p>
        The same journal gives the same report, to the byte. Whoever holds the journal and the scenario can
        compute every score again by the scoring reference.
      </p>`,
  };
}
