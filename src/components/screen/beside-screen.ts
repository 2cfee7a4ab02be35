import { createContext, type ReactNode } from 'react';

/** What stands beside every screen where a desktop has the room; the app's root says what that is. */
export const BesideScreen = createContext<ReactNode>(null);
