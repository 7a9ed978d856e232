import { posix } from 'node:path';
import type {
  LoggerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { InputError, isError, stringifyError } from '@backstage/errors';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import {
  ANNOTATION_ON_CALL,
  AnnotationError,
  parseOnCallAnnotation,
} from '@callboard/backstage-plugin-environments-common';
import {
  explainReadError,
  failureSentence,
  hashOf,
  PUSH_TOPIC,
  readPush,
} from '@callboard/backstage-plugin-environments-node';
import {
  parseOnCallDefinition,
  type OnCallSource,
} from '@callboard/backstage-plugin-on-call-common';
import type {
  OnCallBinding,
  OnCallFailure,
  OnCallProvider,
  OnCallReading,
  OnCallSweep,
} from '@callboard/backstage-plugin-on-call-node';
import pLimit from 'p-limit';
import type { ScheduleCalendars } from '../../calendars/ScheduleCalendars';
import { fileUrlOf } from './fileUrlOf';
import { fillCalendars } from './fillCalendars';
import { isFilePushed } from './isFilePushed';
import { sourceFolderOf } from './sourceFolderOf';

// To be raised when the parser comes to read the same text otherwise: every file is then read anew.
const PARSER = '1:';
const MOST_BYTES = 512 * 1024;
// A slow host must not make the last files of a shard late whenever it is read.
const READ_AT_A_TIME = 5;

/** Reads definitions from files beside the code. */
export class FileProvider implements OnCallProvider {
  readonly id = 'file';
  readonly annotations = [ANNOTATION_ON_CALL];
  readonly events: NonNullable<OnCallProvider['events']> = {
    topics: [PUSH_TOPIC],
    keysOf: ({ eventPayload }, bound) => {
      const push = readPush(eventPayload);
      return push ? bound.filter(url => isFilePushed(url, push)) : [];
    },
  };
  readonly #reader: UrlReaderService;
  readonly #integrations: ScmIntegrationRegistry;
  readonly #calendars: Pick<ScheduleCalendars, 'read'>;
  readonly #logger: LoggerService;

  constructor(options: {
    urlReader: UrlReaderService;
    integrations: ScmIntegrationRegistry;
    calendars: Pick<ScheduleCalendars, 'read'>;
    logger: LoggerService;
  }) {
    this.#reader = options.urlReader;
    this.#integrations = options.integrations;
    this.#calendars = options.calendars;
    this.#logger = options.logger;
  }

  bind(entity: Entity): OnCallBinding[] {
    const value = entity.metadata.annotations?.[ANNOTATION_ON_CALL];
    if (!value) {
      return [];
    }
    const complain = (message: string): never => {
      throw new AnnotationError([
        { annotation: ANNOTATION_ON_CALL, value, message },
      ]);
    };
    const folder =
      sourceFolderOf(entity) ??
      complain(
        'The entity\'s source lies at no URL; expected an annotation backstage.io/source-location such as "url:https://github.com/owner/name/tree/main/".',
      );
    return parseOnCallAnnotation(value).map(({ path, policyId }) => {
      const key =
        fileUrlOf(folder, path) ??
        complain(
          `"${path}" is no file in the repository; expected a path in it, such as "./oncall.yaml".`,
        );
      return {
        key,
        ...(policyId && { policyId: `${idPrefixOf(key)}${policyId}` }),
      };
    });
  }

  async sweep(sweep: OnCallSweep): Promise<{
    readings: OnCallReading[];
    failures: OnCallFailure[];
    unchanged: string[];
  }> {
    const readings: OnCallReading[] = [];
    const failures: OnCallFailure[] = [];
    const unchanged: string[] = [];
    const limit = pLimit(READ_AT_A_TIME);
    await Promise.all(
      sweep.keys.map(key =>
        limit(async () => {
          try {
            const reading = await this.#read(key, sweep);
            if (reading) {
              readings.push(reading);
            } else {
              unchanged.push(key);
            }
          } catch (error) {
            this.#logger.warn(
              `Could not read ${key}: ${stringifyError(error)}`,
            );
            failures.push({
              key,
              message: failureSentence(explainReadError(error, key)),
            });
          }
        }),
      ),
    );
    return { readings, failures, unchanged };
  }

  /** @returns undefined where the file is the one that was read last. */
  async #read(
    url: string,
    sweep: OnCallSweep,
  ): Promise<OnCallReading | undefined> {
    const { versions, signal } = sweep;
    signal.throwIfAborted();
    const version = versions?.get(url);
    const etag = version?.startsWith(PARSER)
      ? version.slice(PARSER.length)
      : undefined;
    try {
      const response = await this.#reader.readUrl(url, { etag, signal });
      const bytes = await response.buffer();
      if (bytes.length > MOST_BYTES) {
        throw new InputError(
          `${url} has ${bytes.length} bytes; at most ${MOST_BYTES} are read.`,
        );
      }
      const text = bytes.toString('utf8');
      return await this.#parse(url, text, response.etag, sweep);
    } catch (error) {
      if (isError(error) && error.name === 'NotModifiedError') {
        return undefined;
      }
      throw error;
    }
  }

  async #parse(
    url: string,
    text: string,
    etag: string | undefined,
    sweep: OnCallSweep,
  ): Promise<OnCallReading> {
    const source = this.#sourceOf(url);
    const place = { source: source.title, url, idPrefix: idPrefixOf(url) };
    const definition = parseOnCallDefinition(text, place);
    const { schedules, people, problems } = await fillCalendars(
      definition,
      this.#calendars,
      { ...place, ...sweep },
    );
    return {
      key: url,
      source,
      policies: definition.policies,
      schedules,
      people,
      problems,
      // Calendars change without the file.
      ...(etag &&
        !definition.calendars.length && { version: `${PARSER}${etag}` }),
    };
  }

  #sourceOf(url: string): OnCallSource {
    const editUrl = this.#integrations.resolveEditUrl(url);
    return {
      provider: this.id,
      title: decodeURIComponent(posix.basename(new URL(url).pathname)),
      url,
      ...(editUrl !== url && { editUrl }),
    };
  }
}

/** Makes the ids of a file unique in the organisation. */
function idPrefixOf(url: string): string {
  return `file-${hashOf(url).slice(0, 8)}-`;
}
