import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RoomFeed, RoomNews } from '@cyberdrill/domain';
import { openDatabase, PostgresRoomFeed } from '@cyberdrill/persistence';
import { InMemoryRoomFeed, testDatabase, until } from '@cyberdrill/testing';

interface Subject {
  /** Two processes, or one that stands for both. */
  readonly feeds: readonly [RoomFeed, RoomFeed];
  stop(): Promise<void>;
}

const ADAPTERS: [string, () => Promise<Subject>][] = [
  [
    'in memory',
    async () => {
      const feed = new InMemoryRoomFeed();
      return { feeds: [feed, feed], stop: async () => undefined };
    },
  ],
  [
    'in PostgreSQL',
    async () => {
      const { url, drop } = await testDatabase();
      const database = await openDatabase(url, { log: console });
      const feeds = [new PostgresRoomFeed(database), new PostgresRoomFeed(database)] as const;
      for (const feed of feeds) await feed.start();
      return {
        feeds,
        stop: async () => {
          for (const feed of feeds) await feed.stop();
          await database.close();
          await drop();
        },
      };
    },
  ],
];

const NEWS: RoomNews = {
  exerciseId: 'june',
  teamId: 'getonia',
  processId: 'one',
  devices: [{ deviceId: 'a', name: 'Mariam', isWriting: true, injectId: 'ransom', held: 3, roundTripMs: 40 }],
};

describe.each(ADAPTERS)('news of rooms %s', (_, make) => {
  let subject: Subject;

  beforeAll(async () => {
    subject = await make();
  });

  afterAll(() => subject.stop());

  it('reach every process, in the order they are told', async () => {
    const [one, other] = subject.feeds;
    const heard: RoomNews[][] = [[], []];
    const leaving = [
      one.subscribe((news) => heard[0]?.push(news)),
      other.subscribe((news) => heard[1]?.push(news)),
    ];
    one.tell(NEWS);
    await until(() => heard.every((list) => list.length === 1));
    other.tell({ ...NEWS, processId: 'two', draftOf: 'ransom' });
    await until(() => heard.every((list) => list.length === 2));
    expect(heard[0]).toEqual([NEWS, { ...NEWS, processId: 'two', draftOf: 'ransom' }]);
    expect(heard[1]).toEqual(heard[0]);
    for (const leave of leaving) leave();
  });

  it('are told of as many devices as fit', async () => {
    const [one, other] = subject.feeds;
    const heard: RoomNews[] = [];
    const leave = other.subscribe((news) => heard.push(news));
    const devices = Array.from({ length: 300 }, (_each, index) => ({
      ...{ deviceId: `device-${index}`, name: 'Мариам', isWriting: false, held: index },
    }));
    one.tell({ ...NEWS, devices });
    await until(() => heard.length === 1);
    expect(heard[0]?.devices?.[0]).toEqual(devices[0]);
    expect(heard[0]?.devices?.length).toBeGreaterThan(30);
    leave();
  });

  it('are told to nobody who has left, and a listener that fails keeps nobody from them', async () => {
    const [one, other] = subject.feeds;
    const heard: string[] = [];
    const failing = other.subscribe(() => {
      throw new Error('cannot');
    });
    const gone = other.subscribe(() => heard.push('gone'));
    gone();
    const there = other.subscribe(({ processId }) => heard.push(processId));
    one.tell(NEWS);
    await until(() => heard.length > 0);
    expect(heard).toEqual(['one']);
    failing();
    there();
  });
});
