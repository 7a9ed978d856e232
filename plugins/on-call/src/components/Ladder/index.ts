export * from './EscalationLadder';
