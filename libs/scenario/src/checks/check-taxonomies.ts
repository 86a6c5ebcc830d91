import { findRsitClass, findRsitType, RSIT_CLASSES } from '@cyberdrill/domain';
import type { FaultList } from '../faults/fault-list.ts';
import { suggest } from '../shape/nearest.ts';
import {
  ATTACK_VERSION,
  isKnownTechnique,
  isTechniqueId,
  relatedTechniques,
} from '../taxonomy/attack-techniques.ts';
import { isSim3Parameter } from '../taxonomy/sim3-parameters.ts';
import { child } from '../yaml/source-map.ts';
import type { CheckContext } from './check-context.ts';
import { allChecks } from './located-checks.ts';

/** Codes of RSIT, ATT&CK and SIM3 that are well-formed and known. */
export function checkTaxonomies({ file, faults }: CheckContext): void {
  const attackVersion = file.head.attackVersion ?? ATTACK_VERSION;
  for (const { item, path } of file.injects) {
    const at = `${path}.tags`;
    item.tags?.rsit?.forEach((code, index) => checkRsit(faults, code, child(`${at}.rsit`, index)));
    item.tags?.attack?.forEach((id, index) =>
      checkTechnique(faults, id, attackVersion, child(`${at}.attack`, index)),
    );
    item.tags?.sim3?.forEach((id, index) => checkSim3(faults, id, child(`${at}.sim3`, index)));
  }
  for (const { item, path } of allChecks(file)) {
    if (item.rsit !== undefined) checkRsit(faults, item.rsit, `${path}.rsit`);
    item.attack?.forEach((id, index) =>
      checkTechnique(faults, id, attackVersion, child(`${path}.attack`, index)),
    );
  }
}

function checkRsit(faults: FaultList, code: string, path: string): void {
  const [classCode = '', typeCode, ...more] = code.split('/');
  const rsitClass = findRsitClass(classCode);
  if (rsitClass === undefined) {
    const classOfType = RSIT_CLASSES.find(({ types }) => types.some((type) => type.code === classCode));
    faults.add({
      code: 'RSIT_UNKNOWN',
      path,
      message: `"${classCode}" is not a class of RSIT.`,
      remedy:
        classOfType === undefined
          ? suggest(
              classCode,
              RSIT_CLASSES.map((known) => known.code),
            )
          : `It is a type; write "${classOfType.code}/${classCode}".`,
    });
    return;
  }
  if (typeCode === undefined) return;
  if (more.length === 0 && findRsitType(classCode, typeCode) !== undefined) return;
  const otherClass = RSIT_CLASSES.find(({ types }) => types.some((type) => type.code === typeCode));
  faults.add({
    code: 'RSIT_UNKNOWN',
    path,
    message: `The RSIT class "${classCode}" has no type "${[typeCode, ...more].join('/')}".`,
    remedy:
      otherClass === undefined
        ? suggest(
            typeCode,
            rsitClass.types.map((type) => type.code),
          )
        : `It is a type of another class; write "${otherClass.code}/${typeCode}".`,
  });
}

function checkTechnique(faults: FaultList, id: string, version: string, path: string): void {
  if (!isTechniqueId(id)) {
    faults.add({
      code: 'ATTACK_UNKNOWN',
      path,
      message: `"${id}" is not an id of an ATT&CK technique.`,
      remedy: 'Write it like T1486, or T1566.001 for a sub-technique.',
    });
    return;
  }
  if (isKnownTechnique(id)) return;
  const related = relatedTechniques(id);
  // The list at hand is one matrix of one version; elsewhere only the form can be checked.
  const isVerifiable = version.split('.')[0] === ATTACK_VERSION && !id.startsWith('T0');
  faults.add({
    code: isVerifiable ? 'ATTACK_UNKNOWN' : 'ATTACK_UNVERIFIED',
    path,
    message: `ATT&CK version ${ATTACK_VERSION} (Enterprise) has no technique "${id}".`,
    remedy:
      related.length > 0
        ? `Choose one of: ${related.join(', ')}.`
        : 'Check the id; if it belongs to another version, name that under "attackVersion".',
  });
}

function checkSim3(faults: FaultList, id: string, path: string): void {
  if (isSim3Parameter(id)) return;
  faults.add({
    code: 'SIM3_UNKNOWN',
    path,
    message: `"${id}" is not a parameter of SIM3.`,
    remedy: 'Write O-1 to O-11, H-1 to H-7, T-1 to T-10 or P-1 to P-17.',
  });
}
