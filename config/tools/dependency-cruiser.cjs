/**
 * The arrows between the parts, as README's folder map draws them. A rule that stops you is a question about the
 * design: answer it there first.
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or three.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'kernel-stands-alone',
      severity: 'error',
      from: { path: '^src/shared/kernel/' },
      // Dates are a library's work.
      to: { pathNot: '^(src/shared/kernel/|node_modules/dayjs/)' },
    },
    {
      name: 'rules-are-pure',
      comment: 'Domain rules know the kernel and the error codes; no WeChat, no React, no database, no clock.',
      severity: 'error',
      from: { path: '^src/shared/domain/' },
      to: { pathNot: '^src/shared/(kernel|domain|errors)/' },
    },
    {
      name: 'contract-knows-rules-only',
      severity: 'error',
      from: { path: '^src/shared/(contract|errors)/' },
      to: { pathNot: ['^src/shared/', '^node_modules/valibot/'] },
    },
    {
      name: 'client-and-functions-are-apart',
      comment: 'They meet in src/shared; the functions borrow sentences for messages from src/text.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(cloudfunctions|devcloud|config|tests)/' },
    },
    {
      name: 'functions-do-not-draw',
      severity: 'error',
      from: { path: '^cloudfunctions/' },
      to: { path: '^(devcloud|config|tests|src/(api|components|features|pages|packages|stores|styles|routes))/' },
    },
    {
      name: 'schemas-stay-on-the-server',
      comment: 'The client takes the types of the contract; its schemas would travel into the main package.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/shared/' },
      to: { path: '^src/shared/contract/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'features-do-not-know-each-other',
      comment: 'What two features share is a component, a rule or a text; pages put features together.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/([^/]+)/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'building-blocks-know-no-business',
      severity: 'error',
      from: { path: '^src/components/' },
      to: { path: '^src/(features|pages|packages|routes|shared/(domain|contract))/' },
    },
    {
      name: 'features-do-not-know-pages',
      severity: 'error',
      from: { path: '^src/(features|api|stores|text)/' },
      to: { path: '^src/(pages|packages)/' },
    },
    {
      name: 'words-know-nothing-above',
      severity: 'error',
      from: { path: '^src/text/' },
      to: { path: '^src/(components|features|stores|routes)/' },
    },
    {
      name: 'contexts-meet-at-public',
      comment:
        'A context is seen through its public.ts, or by an event of the outbox, which jobs delivers. What must stand or fall with another context\'s change is a function of its in-transaction.ts.',
      severity: 'error',
      from: { path: '^cloudfunctions/([^_/][^/]*)/', pathNot: '^cloudfunctions/jobs/subscribers\\.ts$' },
      to: { path: '^cloudfunctions/([^_/][^/]*)/', pathNot: ['^cloudfunctions/$1/', '^cloudfunctions/[^/]+/(public|in-transaction)\\.ts$'] },
    },
    {
      name: 'jobs-delivers-to-subscribers-only',
      severity: 'error',
      from: { path: '^cloudfunctions/jobs/subscribers\\.ts$' },
      to: { path: '^cloudfunctions/(?!jobs|_)', pathNot: '^cloudfunctions/[^/]+/(subscribers|public)\\.ts$' },
    },
    {
      name: 'kit-knows-no-business',
      severity: 'error',
      from: { path: '^cloudfunctions/_kit/' },
      to: { path: '^(cloudfunctions/[^_]|src/shared/domain/(?!roles|ledger/|spreadsheets/))' },
    },
    {
      name: 'no-attics',
      severity: 'error',
      from: {},
      to: { path: '(^|/)(utils?|common|helpers?|misc)(/|\\.tsx?$)', pathNot: '^node_modules/' },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
