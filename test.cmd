@echo off
rem Builds with warnings as errors, checks the format and runs all tests. The last line is: N passed, N failed, N skipped
powershell -NoProfile -ExecutionPolicy Bypass -File "%~dp0tools\test.ps1"
exit /b %errorlevel%
