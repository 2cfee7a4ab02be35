import { configure } from '@testing-library/react';

// What a component does a moment later takes longer where a build runs beside the tests.
configure({ asyncUtilTimeout: 5_000 });
