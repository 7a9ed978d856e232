import type {
  AuditorService,
  AuditorServiceCreateEventOptions,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import { audited } from '@callboard/backstage-plugin-environments-node';
import type {
  HandOffNote,
  Override,
  SwapRequest,
} from '@callboard/backstage-plugin-on-call-common';
import express, { type Request } from 'express';
import Router from 'express-promise-router';
import {
  parseAnswer,
  parseNote,
  parseOverride,
  parseRemoval,
  parseSwap,
} from './changeRequests';
import type { ChangeOptions, ChangeService } from './ChangeService';

type ScheduleParams = { scheduleId: string };
type OverrideParams = ScheduleParams & { overrideId: string };
type SwapParams = { swapId: string };

/** What can be changed about who is on call; all of it leaves audit events. */
export function createChangeRoutes(options: {
  service: ChangeService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}) {
  const { service, httpAuth, auditor } = options;
  const router = Router();
  const json = express.json({ limit: '100kb' });

  /** Somebody has to answer for it by name. */
  const change = <T>(
    req: Request<any>,
    event: Omit<AuditorServiceCreateEventOptions, 'request'> & {
      metaOf?: (outcome: T) => JsonObject;
    },
    work: (caller: ChangeOptions) => Promise<T>,
  ) =>
    audited(auditor, { ...event, request: req }, async () => {
      const credentials = await httpAuth.credentials(req, { allow: ['user'] });
      const { userEntityRef: userRef } = credentials.principal;
      return work({ credentials, userRef });
    });

  router.post(
    '/v1/schedules/:scheduleId/overrides',
    json,
    async (req: Request<ScheduleParams>, res) => {
      const { scheduleId } = req.params;
      const override = await change(
        req,
        {
          eventId: 'on-call-override-create',
          severityLevel: 'medium',
          meta: { scheduleId },
          metaOf: metaOfOverride,
        },
        async caller =>
          service.createOverride(scheduleId, parseOverride(req.body), caller),
      );
      res.status(201).json(override);
    },
  );

  router.delete(
    '/v1/schedules/:scheduleId/overrides/:overrideId',
    async (req: Request<OverrideParams>, res) => {
      const { scheduleId, overrideId } = req.params;
      await change(
        req,
        {
          eventId: 'on-call-override-remove',
          severityLevel: 'medium',
          meta: { scheduleId, overrideId },
        },
        async caller =>
          service.removeOverride(
            scheduleId,
            overrideId,
            parseRemoval(req.query),
            caller,
          ),
      );
      res.status(204).end();
    },
  );

  router.post(
    '/v1/schedules/:scheduleId/swaps',
    json,
    async (req: Request<ScheduleParams>, res) => {
      const { scheduleId } = req.params;
      const swap = await change(
        req,
        {
          eventId: 'on-call-swap-request',
          severityLevel: 'low',
          meta: { scheduleId },
          metaOf: metaOfSwap,
        },
        async caller =>
          service.requestSwap(scheduleId, parseSwap(req.body), caller),
      );
      res.status(201).json(swap);
    },
  );

  router.post(
    '/v1/swaps/:swapId/answer',
    json,
    async (req: Request<SwapParams>, res) => {
      const { swapId } = req.params;
      const swap = await change(
        req,
        {
          eventId: 'on-call-swap-answer',
          severityLevel: 'medium',
          meta: { swapId },
          metaOf: metaOfSwap,
        },
        async caller =>
          service.answerSwap(swapId, parseAnswer(req.body), caller),
      );
      res.json(swap);
    },
  );

  router.post(
    '/v1/schedules/:scheduleId/notes',
    json,
    async (req: Request<ScheduleParams>, res) => {
      const { scheduleId } = req.params;
      const note = await change(
        req,
        {
          eventId: 'on-call-note-leave',
          severityLevel: 'low',
          meta: { scheduleId },
          metaOf: ({ id }: HandOffNote) => ({ noteId: id }),
        },
        async caller =>
          service.leaveNote(scheduleId, parseNote(req.body), caller),
      );
      res.status(201).json(note);
    },
  );

  return router;
}

function metaOfOverride({ id, start, end, person }: Override): JsonObject {
  return { overrideId: id, start, end, person: person ?? 'nobody' };
}

function metaOfSwap(swap: SwapRequest): JsonObject {
  const { id, scheduleId, start, end, from, to, status } = swap;
  return { swapId: id, scheduleId, start, end, from, to, status };
}
