namespace Lethe.Profiles.Yaml.Tree;

/// <summary>A key with its value.</summary>
internal readonly record struct YamlEntry(YamlNode Key, YamlNode Value);
