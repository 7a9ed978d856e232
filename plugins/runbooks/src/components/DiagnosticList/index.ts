export * from './DiagnosticList';
