# What ./test does, on Windows. Peers from Debian are not there, so the tests that need one are skipped and say so.
Set-Location (Join-Path $PSScriptRoot '..')
$env:DOTNET_CLI_UI_LANGUAGE = 'en'
$script:passed = 0; $script:failed = 0; $script:skipped = 0

function Finish {
  Write-Output "$script:passed passed, $script:failed failed, $script:skipped skipped"
  if ($script:failed -gt 0) { exit 1 }
  exit 0
}

dotnet restore Lethe.slnx --locked-mode -nologo -v:quiet
if ($LASTEXITCODE) { Write-Output 'test: restore failed'; $script:failed++; Finish }
dotnet build Lethe.slnx -c Release --no-restore -nologo -v:quiet -clp:NoSummary
if ($LASTEXITCODE) { Write-Output 'test: the build failed'; $script:failed++; Finish }
dotnet format whitespace Lethe.slnx --no-restore --verify-no-changes
if ($LASTEXITCODE) { Write-Output "test: run 'dotnet format whitespace'"; $script:failed++ }

foreach ($project in Get-ChildItem tests -Recurse -Filter *.Tests.csproj) {
  $name = $project.BaseName
  Write-Output "running $name"
  $lines = dotnet test (Join-Path $project.DirectoryName "bin/Release/net10.0/$name.dll") --nologo
  $status = $LASTEXITCODE
  $lines | Write-Output
  $found = $lines | Select-String 'Failed:\s+(\d+), Passed:\s+(\d+), Skipped:\s+(\d+)' | Select-Object -Last 1
  $f = 0
  if ($found) {
    $f = [int]$found.Matches[0].Groups[1].Value
    $script:failed += $f
    $script:passed += [int]$found.Matches[0].Groups[2].Value
    $script:skipped += [int]$found.Matches[0].Groups[3].Value
  }
  if (-not $found -or ($status -and $f -eq 0)) { Write-Output "test: $name did not run to its end"; $script:failed++ }
}
Finish
