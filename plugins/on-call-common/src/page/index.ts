export * from './PageEvent';
export * from './escalationDelay';
export * from './foldPage';
export * from './howToReach';
export * from './nextStep';
export * from './peopleOfLevel';
export * from './toPageSummary';
