export * from './AutomationControl';
export * from './StepAutomation';
