// The Chinese font, for readers and screens whose names and titles are in Chinese.
import '@fontsource-variable/noto-sans-sc/wght.css';
