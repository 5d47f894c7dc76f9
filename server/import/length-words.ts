// Words for lengths of time behind a number, as parts of patterns that look neither at case nor at what follows: in the six languages.

export const MINUTES = String.raw`(?:minutes?|mins?|mn|minutos?|минут[аы]?|мин|دقيقة|دقائق|دق|分[钟鐘]?|['’′])\.?`;
export const HOURS = String.raw`(?:h|hours?|hrs?|heures?|horas?|час(?:а|ов)?|ч|ساعات|ساعة|小时)\.?`;
export const SECONDS = String.raw`(?:seconds?|secs?|secondes?|segundos?|секунд[аы]?|сек|ثانية|ثوان|ثوانٍ|ثان|秒|[″"])\.?`;
