@echo off
rem Starts Lethe; builds it first when a source is newer than the last build.
setlocal
set "root=%~dp0"
set "program=%root%artifacts\bin\Lethe.Cli\release\lethe.dll"
set "stamp=%root%artifacts\lethe.stamp"
powershell -NoProfile -Command ^
  "if (-not (Test-Path '%stamp%') -or -not (Test-Path '%program%')) { exit 1 };" ^
  "$built = (Get-Item '%stamp%').LastWriteTimeUtc;" ^
  "$newer = Get-ChildItem '%root%src', '%root%profiles', '%root%Directory.Build.props', '%root%Directory.Packages.props', '%root%global.json' -Recurse -File |" ^
  "  Where-Object { $_.FullName -notmatch '\\(bin|obj)\\' -and $_.LastWriteTimeUtc -gt $built } | Select-Object -First 1;" ^
  "if ($newer) { exit 1 }"
if not errorlevel 1 goto start
echo lethe: building, once after each change of the sources ... 1>&2
if not exist "%root%artifacts" mkdir "%root%artifacts"
type nul > "%stamp%.new"
dotnet build "%root%src\Lethe.Cli\Lethe.Cli.csproj" -c Release --artifacts-path "%root%artifacts" -p:RestoreLockedMode=true -nologo -v:quiet -clp:NoSummary 1>&2
if errorlevel 1 (
  echo lethe: the build failed 1>&2
  exit /b 3
)
move /y "%stamp%.new" "%stamp%" >nul
:start
dotnet "%program%" %*
exit /b %errorlevel%
