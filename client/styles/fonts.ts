// The fonts that every page may need, sliced by unicode range: a browser loads the slices whose letters it draws.
// Chinese has a hundred slices and comes by itself (chinese.ts).
import '@fontsource-variable/inter/opsz.css';
import '@fontsource/ibm-plex-sans-arabic/arabic-400.css';
import '@fontsource/ibm-plex-sans-arabic/arabic-500.css';
import '@fontsource/ibm-plex-sans-arabic/arabic-600.css';
import '@fontsource/ibm-plex-sans-arabic/arabic-700.css';
