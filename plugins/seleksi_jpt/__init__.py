"""The pack ``seleksi_jpt``: open selection for leading posts."""
