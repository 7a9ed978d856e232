import {
  SSEStatus,
  TableStatus,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';
import type { Status } from '@callboard/backstage-plugin-environments-common';
import fc from 'fast-check';
import { judgeTable } from './judgeTable';
import { judgeTableEncryption } from './judgeTableEncryption';
import { judgeTableRecovery } from './judgeTableRecovery';

const needsAction: Status[] = ['warning', 'unhealthy', 'unknown'];

describe('judgeTable', () => {
  const EXPECTED: Record<TableStatus, Status> = {
    ACTIVE: 'healthy',
    CREATING: 'deploying',
    UPDATING: 'deploying',
    DELETING: 'warning',
    INACCESSIBLE_ENCRYPTION_CREDENTIALS: 'unhealthy',
    ARCHIVING: 'unhealthy',
    ARCHIVED: 'unhealthy',
    REPLICATION_NOT_AUTHORIZED: 'warning',
  };

  it.each(Object.values(TableStatus))('knows what %s means', status => {
    const verdict = judgeTable('orders', { TableStatus: status });
    expect(verdict.status).toBe(EXPECTED[status]);
    expect(verdict.summary).toMatch(/^The table orders .*\.$/);
    expect(Boolean(verdict.action)).toBe(needsAction.includes(verdict.status));
  });

  it('shows any other state by its name', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), status => {
        fc.pre(!(status in EXPECTED));
        const verdict = judgeTable('orders', {
          TableStatus: status as TableStatus,
        });
        expect(verdict.status).toBe('unknown');
        expect(verdict.summary).toContain(status);
      }),
    );
    expect(judgeTable('orders', {}).status).toBe('unknown');
  });

  it('is unhealthy where the table is gone', () => {
    expect(judgeTable('orders', undefined).status).toBe('unhealthy');
  });

  it('gives its figures', () => {
    expect(
      judgeTable('orders', {
        TableStatus: 'ACTIVE',
        ItemCount: 1234567,
        BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
      }).facts,
    ).toEqual([
      { label: 'State', value: 'ACTIVE' },
      { label: 'Items', value: '1,234,567' },
      { label: 'Billing', value: 'PAY_PER_REQUEST' },
    ]);
  });
});

describe('judgeTableEncryption', () => {
  const KEY = 'arn:aws:kms:us-west-2:111111111111:key/1';
  const kms = (more: object): TableDescription => ({
    TableStatus: 'ACTIVE',
    SSEDescription: {
      Status: 'ENABLED',
      SSEType: 'KMS',
      KMSMasterKeyArn: KEY,
      ...more,
    },
  });

  it.each<[Status, string, TableDescription, string]>([
    ['healthy', 'nothing told', { TableStatus: 'ACTIVE' }, 'that AWS owns'],
    ['healthy', 'told as off', kms({ Status: 'DISABLED' }), 'that AWS owns'],
    ['healthy', 'AES256', kms({ SSEType: 'AES256' }), 'that AWS owns'],
    ['healthy', 'KMS', kms({}), 'with a KMS key'],
    ['deploying', 'turned on', kms({ Status: 'ENABLING' }), 'another key'],
    ['deploying', 'changed', kms({ Status: 'UPDATING' }), 'another key'],
    ['deploying', 'turned off', kms({ Status: 'DISABLING' }), 'another key'],
    ['unknown', 'a new state', kms({ Status: 'LOCKED' }), 'LOCKED'],
    [
      'unhealthy',
      'key out of reach',
      kms({ InaccessibleEncryptionDateTime: new Date(0) }),
      'cannot use the KMS key',
    ],
    [
      'unhealthy',
      'table out of reach',
      { TableStatus: 'INACCESSIBLE_ENCRYPTION_CREDENTIALS' },
      'cannot use the KMS key',
    ],
  ])('is %s: %s', (status, _, table, says) => {
    const verdict = judgeTableEncryption('orders', table);
    expect(verdict.status).toBe(status);
    expect(verdict.summary).toContain(says);
    expect(Boolean(verdict.action)).toBe(needsAction.includes(status));
  });

  it.each(Object.values(SSEStatus))('has a word for %s', status => {
    expect(
      judgeTableEncryption('orders', kms({ Status: status })).status,
    ).not.toBe('unknown');
  });

  it('says since when the key is out of reach', () => {
    expect(
      judgeTableEncryption(
        'orders',
        kms({
          InaccessibleEncryptionDateTime: new Date('2026-11-22T04:00:00Z'),
        }),
      ).facts,
    ).toEqual([
      { label: 'Key', value: KEY },
      { label: 'Out of reach since', value: '2026-11-22 04:00 UTC' },
    ]);
  });
});

describe('judgeTableRecovery', () => {
  const on = (more: object) => ({
    ContinuousBackupsStatus: 'ENABLED' as const,
    PointInTimeRecoveryDescription: {
      PointInTimeRecoveryStatus: 'ENABLED' as const,
      ...more,
    },
  });
  const off = {
    ContinuousBackupsStatus: 'ENABLED' as const,
    PointInTimeRecoveryDescription: {
      PointInTimeRecoveryStatus: 'DISABLED' as const,
    },
  };

  it.each([
    [
      'healthy',
      'the whole window',
      on({ RecoveryPeriodInDays: 35 }),
      'last 35 days',
    ],
    ['healthy', 'a window that is not told', on({}), 'last 35 days'],
    [
      'warning',
      'a shorter one',
      on({ RecoveryPeriodInDays: 7 }),
      'for 7 days only',
    ],
    ['warning', 'none', off, 'cannot be restored'],
    [
      'warning',
      'no backups at all',
      { ContinuousBackupsStatus: 'DISABLED' as const },
      'cannot be restored',
    ],
    [
      'unknown',
      'a new state',
      on({ PointInTimeRecoveryStatus: 'PAUSED' }),
      'PAUSED',
    ],
    ['unknown', 'no answer', undefined, 'of no state'],
  ])('is %s for %s', (status, _, description, says) => {
    const verdict = judgeTableRecovery('orders', description, 35);
    expect(verdict.status).toBe(status);
    expect(verdict.summary).toContain(says);
    expect(Boolean(verdict.action)).toBe(verdict.status !== 'healthy');
  });

  it('holds a window against the one that is wanted', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 35 }),
        fc.integer({ min: 1, max: 35 }),
        (days, wanted) => {
          const description = on({ RecoveryPeriodInDays: days });
          expect(judgeTableRecovery('orders', description, wanted).status).toBe(
            days >= wanted ? 'healthy' : 'warning',
          );
        },
      ),
    );
  });
});
