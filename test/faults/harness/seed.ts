/** What a drill at random is played from: the same in every run, unless somebody asks for another with FAULTS_SEED. */
export function faultsSeed(): number {
  return Number(process.env['FAULTS_SEED'] ?? 1);
}
