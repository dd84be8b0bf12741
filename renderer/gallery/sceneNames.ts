/** The scenes of the script's steps. */
export const scriptSceneNames = [
  'greeting',
  'identifying',
  'identifyingWrong',
  'identifyingUnknown',
  'identifyingByName',
  'identifyingAbsent',
  'describing',
  'registering',
  'dictating',
  'finding',
  'reviewing',
  'reviewingClosed',
  'offeringHelp',
  'solving',
  'solvingBlank',
  'solvingArticle',
  'solvingPlain',
  'solvingInserted',
  'solvingAdvised',
  'solvingNextLine',
  'solvingNothingFound',
  'endAsked',
  'confirming',
  'escalating',
  'takingEmail',
  'refusing',
  'parting',
  'wrappingUp',
  'wrappingUpWithoutTicket',
  'wrappedUp',
  'interrupted',
] as const

/** The scenes of how a call sounds. */
export const soundSceneNames = ['qualityWeak', 'qualityBad', 'checkOffered', 'checkDone', 'checkJudged', 'checkUnheard', 'sounded'] as const

/** The scenes of a caller who goes from panel to panel. */
export const handoverSceneNames = [
  'ringingOffered',
  'ringingUnknownOffer',
  'consulted',
  'consultedMissing',
  'asking',
  'askingFailed',
  'handedOn',
  'handedOnUntaken',
] as const

/** The scenes of a caller who is passed on, of a hold that failed, and of a call that is dialled. */
export const transferSceneNames = [
  'transferChoosing',
  'transferBlind',
  'transferCalling',
  'transferTalking',
  'transferRefused',
  'transferFailed',
  'transferCallerGone',
  'transferConnecting',
  'transferBlindly',
  'transferLeaving',
  'transferUnheard',
  'leftPassing',
  'holdRefused',
  'returnRefused',
  'returned',
  'dialling',
] as const

/** The scenes of the desk between calls, and of a call that begins. */
export const daySceneNames = [
  'onBreak',
  'notAnswering',
  'history',
  'historyMissed',
  'historyEmpty',
  'duties',
  'dutiesRemembered',
  'pastProtocol',
  'pastProtocolMarked',
  'pastProtocolEarly',
  'dialFailed',
  'ringingByItself',
  'noticePermission',
  'answerSettings',
] as const

/** The scenes of «Письма». */
export const mailSceneNames = ['mail', 'mailUntouched', 'mailEscalating', 'mailRefusing', 'mailReplied', 'mailSilent', 'mailEmpty'] as const

/** The scenes of «Формулировки». */
export const wordingSceneNames = ['wordingPhrases', 'wordingQuestions', 'wordingAddressees', 'wordingVersions'] as const

/** Every main view of the gallery: a name without a scene does not compile. Read by the tests, so nothing is imported here. */
export const sceneNames = [
  ...scriptSceneNames,
  ...soundSceneNames,
  ...handoverSceneNames,
  ...transferSceneNames,
  ...daySceneNames,
  ...mailSceneNames,
  ...wordingSceneNames,
  'signIn',
  'signInNoAsuo',
  'signInByProvider',
  'signInEitherWay',
  'signInInBrowser',
  'idle',
  'deviceAway',
  'deviceBack',
  'headsetShared',
  'offLine',
  'offLineByChoice',
  'connecting',
  'lineChecked',
  'displaced',
  'ringing',
  'hold',
  'holdOverdue',
  'holdUnpromised',
  'holdContract',
  'muted',
  'lineAway',
  'keysWaiting',
  'soundBroken',
  'soundRestored',
  'goodbyeOwed',
  'offline',
  'longTexts',
  'protocol',
  'signInAgain',
  'signInNeeded',
  'outbox',
  'outboxEmpty',
  'settings',
  'settingsKeys',
  'settingsKeysInBrowser',
  'settingsChecking',
  'training',
  'board',
  'boardEmpty',
  'boardLost',
  'debrief',
] as const

export type SceneName = (typeof sceneNames)[number]
export type WordingSceneName = (typeof wordingSceneNames)[number]
export type MailSceneName = (typeof mailSceneNames)[number]
export type DaySceneName = (typeof daySceneNames)[number]
