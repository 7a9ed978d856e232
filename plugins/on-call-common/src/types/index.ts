export * from './Changes';
export * from './EntityOnCall';
export * from './EscalationPolicy';
export * from './OnCallPortfolio';
export * from './Page';
export * from './Person';
export * from './Schedule';
export * from './Shift';
