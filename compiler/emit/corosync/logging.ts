import type { CorosyncContext } from './context.js';
import type { Section } from './section.js';
import { section } from './section.js';

/** Nothing given: no section, and Corosync logs to syslog and standard error. */
export function loggingSection(context: CorosyncContext): Section {
  const { logging, loggerSubsystems } = context.setup;
  return section(
    'logging',
    context.directives('logging', logging),
    loggerSubsystems.map(({ name, options }) =>
      section('logger_subsys', [
        ['subsys', context.text(name, undefined)],
        ...context.directives('logger', options),
      ]),
    ),
  );
}
