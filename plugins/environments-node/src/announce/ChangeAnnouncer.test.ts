import { mockServices } from '@backstage/backend-test-utils';
import { ChangeAnnouncer } from './ChangeAnnouncer';

function create() {
  const signals = { publish: jest.fn(async () => {}) };
  const events = mockServices.events.mock();
  const logger = mockServices.logger.mock();
  const announcer = new ChangeAnnouncer({ signals, events, logger });
  return { announcer, signals, events, logger };
}

describe('ChangeAnnouncer', () => {
  it('signals each channel, also after one that failed', async () => {
    const { announcer, signals, logger } = create();
    signals.publish.mockRejectedValueOnce(new Error('no bus'));
    await announcer.signal(['a', 'b']);
    expect(logger.warn).toHaveBeenCalledWith(
      'Could not signal a: Error: no bus',
    );
    expect(signals.publish).toHaveBeenLastCalledWith({
      recipients: { type: 'broadcast' },
      channel: 'b',
      message: {},
    });
  });

  it('publishes each event, also after one that failed', async () => {
    const { announcer, events, logger } = create();
    events.publish.mockRejectedValueOnce(new Error('no bus'));
    await announcer.publish('things', [{ id: 1 }, { id: 2 }]);
    expect(logger.warn).toHaveBeenCalledWith(
      'Could not publish an event: Error: no bus',
    );
    expect(events.publish).toHaveBeenLastCalledWith({
      topic: 'things',
      eventPayload: { id: 2 },
    });
  });
});
