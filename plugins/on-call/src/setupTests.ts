import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Whole screens take their time where many tests share few cores.
jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 10_000 });
