import { Challenges, type Challenge } from '@cyberdrill/identity';

/** Challenges as long as the process lives. */
export class InMemoryChallenges extends Challenges {
  private readonly challenges = new Map<string, Challenge>();

  async put(challengeId: string, challenge: Challenge, nowMs: number): Promise<void> {
    for (const [id, { expiresAtMs }] of this.challenges) if (expiresAtMs <= nowMs) this.challenges.delete(id);
    this.challenges.set(challengeId, challenge);
  }

  async take(challengeId: string): Promise<Challenge | undefined> {
    const challenge = this.challenges.get(challengeId);
    this.challenges.delete(challengeId);
    return challenge;
  }

  async peek(challengeId: string): Promise<Challenge | undefined> {
    return this.challenges.get(challengeId);
  }
}
