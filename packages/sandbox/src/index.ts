export { createSandbox, type Sandbox, type SandboxOptions } from './server';
export { SandboxClock, type SandboxClockOptions } from './clock/SandboxClock';
