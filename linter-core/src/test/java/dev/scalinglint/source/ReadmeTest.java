package dev.scalinglint.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What instructions say of themselves; what they say of a password, a version or somebody else is not that. */
class ReadmeTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "# Shop Demo\n", "<!-- lint off -->\n# <img src=\"logo.png\" alt=\"a\"> Telemetry Demo\n",
        "# Orders quickstarts and tutorials\n",
        "<div align=\"center\">\n  <h1>Sample shop</h1>\n</div>\n", "= Example: orders\n",
        "# Orchard\n\n**Orchard** is a sample HTTP-based web app that sells fruit.\n",
        "# Orchard\n\nThis is the reference application of a talk.\n",
        "# Compose\n> These samples must not be deployed in production environments.\n",
        "# Platform\n*Keep in mind this repository is for local development and is not meant to be deployed in any "
                + "production environment!*\n"})
    void isThereToBeTried(String text) {
        assertThat(Readme.purpose("README.md", text)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "# Orchard\n", "", "# Orchard\n\nThere is a [live demo](https://demo.example.com).\n",
        "# Orchard\n\n## Example\n\nFor example, run it.\n",
        "# Orchard\n\nThis password must not be used in production.\n",
        "# Orchard\n\nIt deploys to production, not to staging.\n",
        "# Development\n\nRun the tests.\n"})
    void saysNothingOfIt(String text) {
        assertThat(Readme.purpose("README.md", text)).isNull();
    }
}
