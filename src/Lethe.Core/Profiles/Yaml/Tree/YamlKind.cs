namespace Lethe.Profiles.Yaml.Tree;

/// <summary>What a node of YAML is.</summary>
internal enum YamlKind
{
    /// <summary>One text.</summary>
    Scalar,

    /// <summary>A list.</summary>
    List,

    /// <summary>Keys with values.</summary>
    Mapping,
}
